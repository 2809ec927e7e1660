/**
 * Open data and the public pages: OCDS 1.1.5 releases and records of tenders, the feed of changes, and the pages on which
 * everybody reads about tenders. Nobody calls this module; it follows the tenders by their events.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "platform", "intake", "dossier", "product", "supplier", "notice", "tender"})
@org.jspecify.annotations.NullMarked
package org.ironstock.opendata;
