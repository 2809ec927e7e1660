/** Watch over running contracts: filter material of producers, complaints and recalls, supervision, medium-term need. */
@org.jspecify.annotations.NullMarked
package org.ironstock.contract.watch;
