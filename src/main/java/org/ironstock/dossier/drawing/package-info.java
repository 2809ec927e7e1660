/** Draws case documents as PDF/A in the house style. */
@org.jspecify.annotations.NullMarked
package org.ironstock.dossier.drawing;
