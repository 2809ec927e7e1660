package org.ironstock.dossier;

/**
 * One link of the chain of evidence of a case, as stored.
 *
 * @param content canonical JSON of what happened in one transaction
 * @param hash SHA-256 of {@code previousHash} followed by {@code content}
 */
public record ChainLink(int number, String content, String previousHash, String hash) {}
