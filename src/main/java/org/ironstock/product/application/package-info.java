/** The product list in use: reading it on a day, importing a new version of it. */
@org.jspecify.annotations.NullMarked
package org.ironstock.product.application;
