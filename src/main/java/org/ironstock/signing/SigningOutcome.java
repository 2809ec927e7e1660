package org.ironstock.signing;

/** How the called process {@code signing} ends; read by the caller as variable {@code signingOutcome}. */
public enum SigningOutcome {
    SIGNED,
    REFUSED,
    WITHDRAWN
}
