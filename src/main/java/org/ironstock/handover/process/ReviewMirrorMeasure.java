package org.ironstock.handover.process;

import org.springframework.stereotype.Component;

/** User task "Uitblijvende maatregel beoordelen": the director decides when a measure did not work in its term. */
@Component
class ReviewMirrorMeasure extends MirrorDecision {

    ReviewMirrorMeasure(MirrorDesk desk) {
        super("Task_ReviewMirrorMeasure", desk);
    }
}
