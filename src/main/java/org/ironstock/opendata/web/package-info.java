/**
 * Addresses of open data and the pages for the public.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.opendata.web;
