/**
 * eForms: notices as UBL, and the checks that the official SDK brings (schemas, fields, code lists, Dutch labels).
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.notice.eforms;
