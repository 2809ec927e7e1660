/** Rows of lot releases. */
@org.jspecify.annotations.NullMarked
package org.ironstock.quality.persistence;
