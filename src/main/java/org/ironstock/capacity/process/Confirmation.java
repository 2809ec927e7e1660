package org.ironstock.capacity.process;

/** What a second official does with what a first one set. */
enum Confirmation {
    CONFIRM,
    RETURN
}
