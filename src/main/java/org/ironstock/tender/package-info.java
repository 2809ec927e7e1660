/**
 * From need to signed contract: the tender that CIBG runs.
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
            "notice",
            "payment"
        })
@org.jspecify.annotations.NullMarked
package org.ironstock.tender;
