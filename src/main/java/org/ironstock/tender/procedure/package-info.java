/**
 * Procedures other than the open one: the choice, negotiation without notice, selection, voluntary ex-ante notice and
 * what is done towards the market before a tender.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.procedure;
