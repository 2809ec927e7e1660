/**
 * Documents, their versions and hashes, the evidence index and its chain. Others file into it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "platform"})
@org.jspecify.annotations.NullMarked
package org.ironstock.dossier;
