package org.ironstock.platform.security;

/** The application would be open to whoever has read its documentation, so it does not start. */
class UnsafeCredentials extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    UnsafeCredentials(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
