package org.ironstock.contract.domain;

/** A producer stated its filter material. */
public record FilterStated(FilterStatement statement) {}
