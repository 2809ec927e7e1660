package org.ironstock.tender.domain;

/** A score that one evaluator gave alone. */
public record IndividualScore(String evaluator, Score score) {}
