package service // import "github.com/zeromicro/go-zero/core/service"

// ServiceGroup runs services beside each other. Source: servicegroup.go,
// v1.10.3.
//
//connlint:connection
type ServiceGroup struct{}

// NewServiceGroup runs nothing. Source: servicegroup.go, v1.10.3.
//
//connlint:open sg
func NewServiceGroup() (sg *ServiceGroup)

// Add registers; the service starts in a goroutine of its own. Source:
// servicegroup.go, v1.10.3.
//
//connlint:go service
func (sg *ServiceGroup) Add(service Service)

// Start blocks until all services have returned. Nothing is meant to follow
// it. Source: servicegroup.go, v1.10.3.
//
//connlint:drive sg until {sg}.Stop is called
func (sg *ServiceGroup) Start()

// Stop stops all services. Source: servicegroup.go, v1.10.3.
//
//connlint:stop sg
func (sg *ServiceGroup) Stop()
