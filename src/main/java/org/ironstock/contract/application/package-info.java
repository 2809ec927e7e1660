/**
 * What officials and machines do with production contracts, step by step.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.contract.application;
