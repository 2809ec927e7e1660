/** Delivery of notices to the publication platform: the outbox dispatcher and its two gateways. */
@org.jspecify.annotations.NullMarked
package org.ironstock.notice.gateway;
