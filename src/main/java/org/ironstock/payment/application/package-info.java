/** The register of commitments in use. */
@org.jspecify.annotations.NullMarked
package org.ironstock.payment.application;
