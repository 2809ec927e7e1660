/**
 * What everybody may know of a tender.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.publicity;
