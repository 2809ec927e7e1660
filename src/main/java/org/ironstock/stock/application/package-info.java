/** The ledger in use: posting, allocation, questions and verification. */
@org.jspecify.annotations.NullMarked
package org.ironstock.stock.application;
