/** Embedded PostgreSQL and one migration history per module. */
@org.jspecify.annotations.NullMarked
package org.ironstock.platform.database;
