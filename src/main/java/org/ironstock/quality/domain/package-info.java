/** Lot release in plain Java: sampling plans, certificates, measured values against norms, and when a lot may become free. */
@org.jspecify.annotations.NullMarked
package org.ironstock.quality.domain;
