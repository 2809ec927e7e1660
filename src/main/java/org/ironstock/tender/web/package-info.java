/**
 * Addresses of the tender for officials, suppliers and the public.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.web;
