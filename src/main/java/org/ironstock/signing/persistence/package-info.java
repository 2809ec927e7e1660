/** Rows of mandates, requests, reservations and signatures; the only place of this module with SQL. */
@org.jspecify.annotations.NullMarked
package org.ironstock.signing.persistence;
