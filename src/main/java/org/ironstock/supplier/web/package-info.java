/** Registration and confirmation of suppliers on pages and as an API. */
@org.jspecify.annotations.NullMarked
package org.ironstock.supplier.web;
