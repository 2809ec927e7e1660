/**
 * The vault: bids are sealed here while they arrive, kept, and opened when the rules of opening are met. The only place
 * that holds keys.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.vault;
