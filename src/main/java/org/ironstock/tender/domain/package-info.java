/**
 * What a tender is and the rules it keeps: need, estimate, documents, dates. Plain Java.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.domain;
