/** Keeps documents and the index of evidence; the only place of this module with SQL. */
@org.jspecify.annotations.NullMarked
package org.ironstock.dossier.persistence;
