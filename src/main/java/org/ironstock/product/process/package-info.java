/** Decision tables of the product list. */
@org.jspecify.annotations.NullMarked
package org.ironstock.product.process;
