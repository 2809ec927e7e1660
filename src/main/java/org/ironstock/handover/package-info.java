/**
 * The handover of the emergency stock of the LCH: the list of what there is, where each lot goes, and the plan by which it
 * is handed over.
 *
 * <p>Nothing of a list is booked before an official has accepted it, and nothing of it is dropped: every status counts.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "intake",
            "signing",
            "dossier",
            "product",
            "supplier",
            "stock",
            "quality",
            "tender"
        })
@org.jspecify.annotations.NullMarked
package org.ironstock.handover;
