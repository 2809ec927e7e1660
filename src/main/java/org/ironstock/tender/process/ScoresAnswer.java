package org.ironstock.tender.process;

import java.util.List;
import org.ironstock.tender.domain.Score;

/** Scores as a form hands them in. */
record ScoresAnswer(List<Score> scores) {

    ScoresAnswer {
        scores = List.copyOf(scores);
    }
}
