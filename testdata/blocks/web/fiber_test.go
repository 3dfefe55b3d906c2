package web

import (
	"crypto/x509"
	"net"
	"testing"

	"github.com/gofiber/fiber/v2"

	"connlint.test/blocks/blocktest"
)

func TestFiber(t *testing.T) {
	cert, key := blocktest.CertFiles(t)
	calls := map[string]func(app *fiber.App, l net.Listener) error{
		"(*github.com/gofiber/fiber/v2.App).Listen":    func(app *fiber.App, l net.Listener) error { return app.Listen("127.0.0.1:0") },
		"(*github.com/gofiber/fiber/v2.App).ListenTLS": func(app *fiber.App, l net.Listener) error { return app.ListenTLS("127.0.0.1:0", cert, key) },
		"(*github.com/gofiber/fiber/v2.App).ListenTLSWithCertificate": func(app *fiber.App, l net.Listener) error {
			return app.ListenTLSWithCertificate("127.0.0.1:0", blocktest.Cert(t))
		},
		"(*github.com/gofiber/fiber/v2.App).ListenMutualTLS": func(app *fiber.App, l net.Listener) error {
			return app.ListenMutualTLS("127.0.0.1:0", cert, key, cert)
		},
		"(*github.com/gofiber/fiber/v2.App).ListenMutualTLSWithCertificate": func(app *fiber.App, l net.Listener) error {
			return app.ListenMutualTLSWithCertificate("127.0.0.1:0", blocktest.Cert(t), x509.NewCertPool())
		},
		"(*github.com/gofiber/fiber/v2.App).Listener": func(app *fiber.App, l net.Listener) error { return app.Listener(l) },
	}
	for op, call := range calls {
		app, l := fiber.New(fiber.Config{DisableStartupMessage: true}), blocktest.Listen(t)
		blocktest.UntilStopped(t, op, func() error { return call(app, l) }, "app.Shutdown", func() { app.Shutdown() })
	}
}
