/** What happens in one transaction of signing; implements the facade. */
@org.jspecify.annotations.NullMarked
package org.ironstock.signing.application;
