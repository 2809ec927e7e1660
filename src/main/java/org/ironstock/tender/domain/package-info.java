/**
 * What a tender is and which rules it keeps, in plain Java: no engine, no SQL, no framework.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.domain;
