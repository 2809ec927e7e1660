/** Lot releases in use: receipt, certificates, samples, results, release and rejection. */
@org.jspecify.annotations.NullMarked
package org.ironstock.quality.application;
