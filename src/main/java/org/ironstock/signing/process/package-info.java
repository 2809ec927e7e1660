/** What the model of signing calls. */
@org.jspecify.annotations.NullMarked
package org.ironstock.signing.process;
