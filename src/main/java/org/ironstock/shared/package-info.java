/**
 * Value types of the domain that every module speaks: money, quantity, period, calendar, finding.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.ironstock.shared;
