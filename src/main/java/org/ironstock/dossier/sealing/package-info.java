/** Seals PDFs with the key of the organisation (PAdES) and checks the seals, without the network. */
@org.jspecify.annotations.NullMarked
package org.ironstock.dossier.sealing;
