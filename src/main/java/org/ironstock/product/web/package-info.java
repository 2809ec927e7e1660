/** The product list on pages for officials and as an API. */
@org.jspecify.annotations.NullMarked
package org.ironstock.product.web;
