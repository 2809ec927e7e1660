/** Rules of the product list in plain Java: versions, norms with their editions, scope, rows of an import file. */
@org.jspecify.annotations.NullMarked
package org.ironstock.product.domain;
