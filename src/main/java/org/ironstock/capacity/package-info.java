/**
 * Stand-by capacity (dike 3): how much of it the State needs, lines that are paid for being ready, measured month by
 * month, and their activation. Others ask {@link org.ironstock.capacity.StandbyLines}.
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
            "payment",
            "tender",
            "contract",
            "handover"
        })
@org.jspecify.annotations.NullMarked
package org.ironstock.capacity;
