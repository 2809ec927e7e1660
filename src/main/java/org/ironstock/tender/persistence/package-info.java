/**
 * Rows of the tender in the schema {@code tender}: the only place with SQL.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.persistence;
