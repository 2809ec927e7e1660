package org.ironstock.platform;

/** Whether this installation is a demonstration: officials, a client and example cases that anyone may play with. */
public interface DemoMode {

    boolean isOn();

    /** The one password of all demonstration officials, and the secret of the demonstration client. */
    String password();
}
