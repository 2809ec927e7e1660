/** Register of mandates, signature sheet and verification of the chain, for officials. */
@org.jspecify.annotations.NullMarked
package org.ironstock.signing.web;
