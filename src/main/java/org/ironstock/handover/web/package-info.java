/** Pages of handovers. */
@org.jspecify.annotations.NullMarked
package org.ironstock.handover.web;
