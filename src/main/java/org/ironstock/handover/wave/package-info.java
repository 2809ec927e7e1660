/**
 * Waves of a handover, site by site: frozen, its lots prepared and counted, valued, signed and handed over at the signed
 * moment. Until then nothing of it stands in the ledger but the freeze, so that undoing is lifting it; afterwards only a
 * reversing entry with its own signatures takes it back.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.handover.wave;
