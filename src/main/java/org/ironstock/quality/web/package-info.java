/** What suppliers see of the release of their lots. */
@org.jspecify.annotations.NullMarked
package org.ironstock.quality.web;
