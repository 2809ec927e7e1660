/**
 * Production contracts of the crisis organisation: taken over with a complete file, then run until they end. Others ask
 * {@link org.ironstock.contract.Contracts} and follow {@link org.ironstock.contract.ContractChanged}.
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
            "payment",
            "pool",
            "quality",
            "stock",
            "tender"
        })
@org.jspecify.annotations.NullMarked
package org.ironstock.contract;
