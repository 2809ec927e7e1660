/**
 * Pages and addresses of production contracts.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.contract.web;
