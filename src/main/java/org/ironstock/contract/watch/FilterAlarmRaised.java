package org.ironstock.contract.watch;

import org.ironstock.contract.domain.FilterAlarm;

/** An alarm about a producer was raised; its process starts in the same transaction. */
public record FilterAlarmRaised(FilterAlarm alarm) {}
