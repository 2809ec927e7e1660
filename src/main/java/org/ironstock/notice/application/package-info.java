/** The register of notices: what the facade, the process and the gateway ask of the module. */
@org.jspecify.annotations.NullMarked
package org.ironstock.notice.application;
