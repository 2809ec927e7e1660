/**
 * Quality of what was received: required tests, certificates, samples, measured values, and the release of a lot by a
 * second person. A lot never becomes free by time passing.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "platform", "product", "stock", "supplier", "dossier"})
@org.jspecify.annotations.NullMarked
package org.ironstock.quality;
