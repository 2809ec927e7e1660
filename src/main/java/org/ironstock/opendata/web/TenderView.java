package org.ironstock.opendata.web;

import java.util.List;

/**
 * A tender as the page shows it: nothing but words.
 *
 * @param standing one sentence that tells where it is now
 * @param facts label and value
 * @param outcome what was decided, in sentences; empty before the award
 * @param notices publications in eForms
 * @param documents the other published documents
 * @param notas published answers to questions
 * @param history what was made public when, newest first
 * @param record address of the record in open data; empty while nothing was released
 */
record TenderView(
        String id,
        String title,
        String description,
        String stage,
        String standing,
        List<Fact> facts,
        List<Fact> moments,
        List<Subject> subjects,
        List<Criterion> criteria,
        List<String> outcome,
        List<Paper> notices,
        List<Paper> documents,
        List<Nota> notas,
        List<Step> history,
        String record) {

    /** Label and value. */
    record Fact(String label, String value) {}

    /** A product that is asked for. */
    record Subject(String name, String cpv) {}

    /** An award criterion. */
    record Criterion(String name, String kind, int weight) {}

    /**
     * A document to download.
     *
     * @param form its format and size, e.g. "pdf, 84 kB"
     */
    record Paper(String title, String href, String form, String day) {}

    /** A nota van inlichtingen. */
    record Nota(String title, String moment, String statement, String change, List<Answer> answers) {}

    /** A question with its answer. */
    record Answer(String title, String question, String answer) {}

    /** A release in words. */
    record Step(String moment, String what, String href) {}
}
