package org.ironstock.contract;

import java.util.Optional;

/**
 * Which production contracts to list.
 *
 * @param text part of id, reference, title, supplier or product; empty for all
 * @param state empty for all
 * @param page counts from 0
 * @param size contracts on a page, at least 1
 */
public record ContractSearch(String text, Optional<ContractState> state, int page, int size) {}
