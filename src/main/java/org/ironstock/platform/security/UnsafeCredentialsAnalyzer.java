package org.ironstock.platform.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in the log why the application did not start and what to set, without a stack trace. */
class UnsafeCredentialsAnalyzer extends AbstractFailureAnalyzer<UnsafeCredentials> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeCredentials cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
